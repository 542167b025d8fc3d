"""Careline: a WhatsApp assistant for the patients of a hospital."""

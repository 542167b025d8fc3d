"""A stand-in for Twilio's REST API, for tests of what we send. Stateful, offline, with faults on demand.

Source: Twilio's "Messages resource", its error dictionary and the WhatsApp pages on windows and templates. What it
answers is held against Twilio's own OpenAPI file in the tests.
"""

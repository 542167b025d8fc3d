"""A stand-in for Twilio's REST API, for tests of what we send. Stateful, offline, with faults on demand.

Source: Twilio's "Messages resource", its error dictionary and the WhatsApp pages on windows and templates. The tests
check its answers against Twilio's own OpenAPI file.
"""

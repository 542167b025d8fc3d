"""Everything Twilio: its forms, signatures, TwiML and REST. Above this room nobody knows a Twilio field name."""

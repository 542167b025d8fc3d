"""Everything Twilio: its forms, signatures, TwiML and REST. No other package of the bot uses Twilio's field names."""

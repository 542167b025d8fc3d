"""Did Twilio send this? Checked with the configured public URL, never with what a proxy claims.

Source: Twilio, "Webhooks security". While a token is rotated, old and new tokens are accepted.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from twilio.request_validator import (
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
    get_signature_algorithm,
)

ALGORITHMS = ("HMAC_SHA1", "HMAC_SHA256")


@lru_cache(maxsize=8)
def _validator(token: str) -> RequestValidator:
    return RequestValidator(token)


def public_address(base_url: str, environ: Mapping[str, Any]) -> str:
    """The URL that Twilio signed: our public one, with path and query exactly as received."""
    raw = environ.get("REQUEST_URI") or environ.get("RAW_URI")
    if not raw:
        query = environ.get("QUERY_STRING", "")
        raw = environ.get("PATH_INFO", "/") + (f"?{query}" if query else "")
    if not raw.startswith("/"):  # an absolute request target: trust only its path and query
        raw = "/" + raw.split("//", 1)[-1].partition("/")[2]
    return base_url + str(raw)


def is_genuine(address: str, form: Any, headers: Any, tokens: tuple[str, ...]) -> bool:
    """Whether the signature in the headers was made with one of the tokens for this URL and form (a MultiDict)."""
    signature = headers.get(SIGNATURE_HEADER, "")
    settings = headers.get(SIGNATURE_SETTINGS_HEADER)
    algorithm = get_signature_algorithm(settings) if settings else "HMAC_SHA1"
    if not signature or algorithm not in ALGORITHMS:
        return False
    return any(_validator(token).validate(address, form, signature, algorithm) for token in tokens)

"""`make sbom`: what runs in production, as a CycloneDX bill of materials made from the lock file. Needs no network.

Usage: python ops/sbom.py [FILE], "-" or nothing for standard output.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot5
from packageurl import PackageURL

ROOT = Path(__file__).parent.parent
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(?P<version>[^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def main() -> int:
    """Write it."""
    text = made_from(ROOT / "requirements.txt")
    if len(sys.argv) > 1 and sys.argv[1] != "-":
        file = Path(sys.argv[1])
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
    else:
        print(text)
    return 0


def made_from(lock: Path) -> str:
    """The bill of a lock file, as JSON: every pinned package with its version and the hashes that are allowed."""
    bom = Bom()
    bom.metadata.component = Component(name="careline", type=ComponentType.APPLICATION)
    for name, version, hashes in pins(lock.read_text(encoding="utf-8")):
        purl = PackageURL("pypi", name=name.lower(), version=version)
        bom.components.add(
            Component(
                name=name,
                version=version,
                purl=purl,
                bom_ref=str(purl),
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=each) for each in hashes],
            )
        )
        bom.register_dependency(bom.metadata.component, [each for each in bom.components if each.purl == purl])
    return JsonV1Dot5(bom).output_as_string(indent=2)


def pins(text: str) -> Iterator[tuple[str, str, list[str]]]:
    """(name, version, hashes) of each pin."""
    for block in re.split(r"\n(?=\S)", text):
        found = _PIN.match(block)
        if found:
            yield found["name"], found["version"], _HASH.findall(block)


if __name__ == "__main__":
    sys.exit(main())

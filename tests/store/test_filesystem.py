"""Which file systems are this machine's own."""

from pathlib import Path

from annotator.store.filesystem import is_local

MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:26 / /net rw,relatime shared:2 - nfs4 server:/export rw
31 30 0:27 / /net/fast\\040disk rw,relatime shared:3 - xfs /dev/vdb rw
"""


def test_the_deepest_mount_decides(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert is_local(Path("/home/ada/annotator.db"), mounts)
    assert not is_local(Path("/net/annotator.db"), mounts)
    assert is_local(Path("/net/fast disk/annotator.db"), mounts)
    assert is_local(Path("/network/annotator.db"), mounts)


def test_where_mounts_are_unknown_nothing_is_local(tmp_path: Path) -> None:
    assert not is_local(tmp_path, tmp_path / "no-such-list")

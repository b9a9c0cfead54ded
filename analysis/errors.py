"""What can go wrong for a user. Each message is one line: the file, what was found, what is allowed, what to do."""

import errno

# Errors of the system that no other command or file would mend.
MACHINE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class AnalysisError(Exception):
    """A mistake that a user can mend; the command prints its message and exits with `exit_code`."""

    exit_code = 2


class MachineError(AnalysisError):
    """The machine fails, such as a full disk, or this program does; nothing in the command or its files is wrong."""

    exit_code = 70  # EX_SOFTWARE of sysexits.h


class ArticleError(AnalysisError):
    """The article can't be read: missing, empty, a folder, binary, or with a broken sidecar."""


class LexiconError(AnalysisError):
    """A word list or codebook breaks its own rules; the message names file, line and entry."""


class ParameterError(AnalysisError):
    """A report parameter, a date or an option that is unknown or of the wrong type."""


class StaleError(ParameterError):
    """A decision about rows from before another decision; they may have other keys by now."""


class DatasetError(AnalysisError):
    """A saved dataset is missing, changed, or breaks its schema."""


class CorrectionError(AnalysisError):
    """A correction no longer finds its text, or breaks the rules of its table."""

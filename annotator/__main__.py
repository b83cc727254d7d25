"""Run the program with `python -m annotator`."""

from annotator.cli.main import run

if __name__ == "__main__":
    run()

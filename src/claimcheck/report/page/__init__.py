"""The editor's page: a report as one HTML file that stands alone (see `formats/html_.py`)."""

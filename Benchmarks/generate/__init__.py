"""Makes MEDLINE files and JATS articles of any number: true to the real mark-up, all words and people invented."""

"""Files become source texts. The only room that decodes bytes or decides where a body starts."""

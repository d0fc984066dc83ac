// Asks every question of questions.json, one after the other, and posts what was found and how long it took.
// Between two questions it fetches an empty file, by which the server tells whose bytes are whose.
(async () => {
  "use strict";

  const { texts, measured, depth } = await (await fetch("questions.json")).json();
  const rows = [];
  await VanBan.ask("points", texts[0], depth);
  await fetch("next");
  for (const [number, text] of texts.entries()) {
    if (number < measured) await VanBan.ask("forget");
    const started = performance.now();
    const found = await VanBan.ask("points", text, depth);
    rows.push([performance.now() - started, found.map((point) => point.anchor)]);
    await fetch("next");
  }
  await fetch("answers", { method: "POST", body: JSON.stringify(rows) });
})();

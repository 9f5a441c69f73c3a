/** Pages of our own for what cards have to leave alone. */

const page = (body: string, head = ''): string => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Hilfe für Kiew: Scholz und Selenskyj in Berlin</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-14T08:00:00Z">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0; font: 18px/1.6 Georgia, serif } main { max-width: 640px; margin: 0 auto; padding: 20px } .dark { background: #101418; color: #eee; padding: 8px } .photo { background: linear-gradient(90deg, #222, #ddd); padding: 8px }</style>${head}</head>
<body><main><article><h1>Hilfe für Kiew: Scholz und Selenskyj in Berlin</h1>${body}</article></main></body></html>`;

const INTRO = `<p id="intro">Bundeskanzler Olaf Scholz hat am Dienstag den ukrainischen Präsidenten Wolodymyr Selenskyj in Berlin empfangen. Beide sprachen über die Lage in der Region Charkiw, wo nach Angaben des Gouverneurs mindestens zwölf Menschen getötet und 34 verletzt wurden.</p>
<p id="linked">Am Abend wollte Selenskyj nach <a id="link" href="#ziel">Brüssel</a> zur NATO weiterreisen, um mit Generalsekretär Jens Stoltenberg über die Luftabwehr zu sprechen. Die Europäische Union hatte im März weitere Hilfe zugesagt.</p>
<p id="third">Der Bundestag berät am Donnerstag über den Haushalt. Finanzminister Christian Lindner sagte, die Schuldenbremse gelte weiter; Verteidigungsminister Boris Pistorius verlangt mehr Geld für die Bundeswehr.</p>`;

/** Names the pack knows inside code, forms, editors and media controls, on dark ground and over a picture. */
const GUARDED = `<pre><code id="code">Olaf Scholz // Charkiw</code></pre>
<form id="form"><label>Schreiben Sie an Christian Lindner <input id="field"></label><button type="button" id="button">Bundestag</button></form>
<div id="editor" contenteditable="true">Brief an Boris Pistorius in Berlin</div>
<video id="video" controls>Jens Stoltenberg</video>
<p class="dark" id="dark">Aus Washington kam Lob von Antony Blinken für die Lieferung der Bundesregierung an die Ukraine.</p>
<p class="photo" id="photo">In Paris äußerte sich Emmanuel Macron ähnlich und sprach von einem Zeichen an Russland.</p>`;

/** The last paragraph stands in the page's own open shadow root. */
const SHADOW = `<div id="host"></div>
<script>
  const root = document.getElementById('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<style>p { color: #222 }</style><p id="inner">In Warschau sagte Ministerpräsident Donald Tusk, Polen werde weitere Panzer liefern. Auch Präsident Andrzej Duda begrüßte die Zusage aus Deutschland und den Vereinigten Staaten.</p>';
</script>`;

export const CARD_PATH = '/case/karten.html';

/** The page, for a server that asks by path; null for any other. */
export const cardPage = (path: string): string | null =>
  path.startsWith(CARD_PATH) ? page(`${INTRO}${GUARDED}${SHADOW}<p id="ziel">Mehr dazu am Abend.</p>`) : null;

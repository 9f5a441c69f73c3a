/** Pages of an invented story that no pack knows, and of a front page that names it once. */

const article = (title: string, day: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

export function bridgePage(n: 1 | 2): string {
  if (n === 1)
    return article('Lindenauer Brücke nach Rissen im Tragseil gesperrt', daysAgo(2), [
      'Die Lindenauer Brücke ist seit Dienstagabend für den gesamten Verkehr gesperrt. Bei einer Prüfung fanden Ingenieure Risse in drei Tragseilen, wie Baudezernentin Henrike Vossmann mitteilte.',
      'Täglich nutzen nach Angaben der Stadt 38.000 Fahrzeuge die Brücke. Die Umleitung führt über die Autobahn und verlängert den Weg um bis zu vierzig Minuten.',
      'Vossmann sagte, die Risse seien größer als bei der Prüfung vor zwei Jahren. Ob die Brücke noch zu retten ist, soll ein Gutachten klären, das in sechs Wochen erwartet wird.',
      'Der Bundesverkehrsminister in Berlin sagte Hilfe zu. Deutschland müsse in den kommenden Jahren Tausende Brücken erneuern, hieß es im Bundestag.',
      'Anwohner in Lindenau fürchten, dass der Verkehr nun durch ihre Straßen rollt. Eine Bürgerversammlung ist für Freitag geplant.',
    ]);
  return article('Henrike Vossmann: Gesperrte Lindenauer Brücke wird abgerissen', daysAgo(1), [
    'Die gesperrte Lindenauer Brücke wird nicht mehr geöffnet. Die Risse in den Tragseilen seien so tief, dass nur der Abriss bleibe, sagte Baudezernentin Henrike Vossmann am Donnerstag.',
    'Der Neubau soll nach einer ersten Schätzung 210 Millionen Euro kosten und 2031 fertig sein. Bis dahin müssen die 38.000 Fahrzeuge am Tag die Umleitung nehmen.',
    'Die Ingenieure hatten bei der Prüfung am Dienstag in drei Tragseilen Risse gefunden. Ein Gutachten, das Vossmann in Auftrag gab, bestätigte die Schäden.',
    'Deutschland hat aus Sicht von Fachleuten zu lange gespart. Der Bundestag in Berlin will nächste Woche über ein Programm für Brücken beraten.',
    'In Lindenau sammeln Anwohner Unterschriften für eine Fähre. Pendler verlangen zusätzliche Züge.',
  ]);
}

export const otherPage = (): string =>
  article('Europäische Zentralbank lässt den Leitzins unverändert', daysAgo(1), [
    'Die Europäische Zentralbank hat den Leitzins am Donnerstag nicht verändert. Präsidentin Christine Lagarde sagte in Frankfurt, die Inflation nähere sich dem Ziel.',
    'Die Teuerung im Euroraum lag im vergangenen Monat bei 2,1 Prozent. Ökonomen hatten mit der Entscheidung gerechnet.',
    'An den Börsen änderte sich wenig. Der Dax schloss 0,3 Prozent höher, der Euro gab gegenüber dem Dollar leicht nach.',
    'Lagarde ließ offen, wann der nächste Schritt folgt. Der Rat entscheide von Sitzung zu Sitzung nach den Daten.',
    'Banken in Deutschland erwarten, dass die Zinsen für Baukredite bis zum Frühjahr etwa gleich bleiben.',
  ]);

export const ON_STORY: readonly string[] = ['Abriss der Lindenauer Brücke: Vossmann verteidigt Zeitplan'];

export const FRONT_HEADLINES: readonly string[] = [
  'Landtag streitet über neues Schulgesetz und größere Klassen',
  ...ON_STORY,
  'Warum die Brücke am Hafen nachts blau leuchtet',
  'Zentralbank hält still, Sparer warten weiter auf Zinsen',
  'Handballerinnen ziehen nach Verlängerung ins Halbfinale ein',
  'Museum zeigt vergessene Malerin aus den zwanziger Jahren',
  'Sturm über der Nordsee: Fähren bleiben im Hafen',
  'Wie ein Dorf seinen letzten Laden selbst übernahm',
  'Verkehrsbetriebe suchen dringend Fahrerinnen und Fahrer',
  'Stadtrat verschiebt Entscheidung über das Freibad',
  'Forscher entdecken neue Käferart im Botanischen Garten',
  'Mieten steigen langsamer, Neubau bleibt weit hinter Plan',
];

export const frontPage = (): string => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Startseite</title>
<style>
body { font: 1rem/1.4 serif; margin: 0 auto; max-width: 60rem; }
main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.5rem; }
h2 { font-size: 1.15rem; margin: 0 0 .4rem; } p { margin: 0; } a { color: inherit; }
</style></head>
<body><nav><a href="/politik">Politik</a> <a href="/sport">Sport</a> <a href="/kultur">Kultur</a></nav>
<main>${FRONT_HEADLINES.map(
  (headline, i) =>
    `<section><h2><a href="/case/teaser-${i}">${headline}</a></h2><p>Kurzer Anriss mit wenigen Worten, der die Zeile darüber ergänzt.</p></section>`,
).join('')}</main>
<footer style="height: 60rem">Impressum</footer></body></html>`;

/** Running text for the hand-made pages: written for them, about places that do not exist. */

export const DE = [
  'Der Gemeinderat von Altenbruck hat am Dienstagabend beschlossen, die alte Mühle am Fluss zu kaufen und zu einer Bücherei umzubauen. Für den Plan stimmten 14 der 21 Mitglieder, die übrigen warnten vor den Kosten.',
  'Bürgermeisterin Hanne Vollrath nannte den Beschluss nach der Sitzung „einen guten Tag für die Stadt“. Das Gebäude steht seit elf Jahren leer, das Dach ist undicht, und im Winter standen die unteren Räume zweimal unter Wasser.',
  'Nach den Berechnungen der Verwaltung kostet der Umbau rund 4,2 Millionen Euro. Davon soll das Land etwa die Hälfte übernehmen, den Rest will die Stadt aus Rücklagen und mit einem Darlehen bezahlen.',
  'Kritik kam von der Liste der Freien Bürger. Ihr Sprecher sagte, die Schulen der Stadt seien wichtiger als ein Haus für Bücher, und niemand wisse, was der Boden unter der Mühle noch an Überraschungen bereithalte.',
  'Ein Gutachten hatte im Frühjahr festgestellt, dass die Mauern tragfähig sind. Allerdings müssten die Balken im zweiten Stock ersetzt werden, weil sie von Feuchtigkeit und Käfern angegriffen sind.',
  'Die Arbeiten könnten im kommenden März beginnen und würden etwa zwei Jahre dauern. Bis dahin bleibt die Bücherei in ihren Räumen über der Feuerwache, die für die 38.000 Bände längst zu klein geworden sind.',
];

export const EN = [
  'The harbour council of Port Wexley voted on Tuesday night to buy the disused ferry terminal and turn it into a covered market. Nine of the thirteen members backed the plan, while the others warned about the cost of the roof.',
  'Council leader Maud Ellery called the decision “a start, not a finish” after the meeting. The building has stood empty for six years, and two winters of storms have torn away most of its western windows.',
  'Officials put the price of the conversion at about £3.4 million. A regional fund is expected to cover roughly half, and the rest would come from reserves and from a loan that the town has yet to agree with its bank.',
  'Traders on the quay were divided. Some said that a dry hall would bring visitors in the winter months, while others feared that the rents would drive away the small stalls that have sold fish there for generations.',
  'An engineering survey published in the spring found that the steel frame was sound. It also said that the concrete floor had sunk by several centimetres on the seaward side and would have to be lifted.',
  'Work could begin next March and would take about eighteen months. Until then the market stays in the car park behind the town hall, where the wind has carried off three awnings since the beginning of the year.',
];

export const FR = [
  'Le conseil municipal de Saint-Verlin a décidé mardi soir de racheter la vieille gare pour en faire une maison des associations. Neuf des quinze élus ont voté pour le projet, les autres craignent le coût des travaux.',
  'La maire a parlé d’une bonne nouvelle pour les habitants du quartier. Le bâtiment est vide depuis huit ans, et la pluie entre par le toit dans la grande salle où les voyageurs attendaient leur train.',
  'Selon les calculs de la mairie, les travaux coûteront environ deux millions d’euros. La région devrait en payer la moitié, et le reste sera pris sur les réserves de la commune dans les deux prochaines années.',
];

export const AR = [
  'قرر المجلس البلدي في مدينة النخيل مساء الثلاثاء شراء المبنى القديم على ضفة النهر وتحويله إلى مكتبة عامة، وصوت تسعة من الأعضاء لصالح الخطة بينما حذر الآخرون من تكاليف المشروع.',
  'وقالت رئيسة المجلس بعد الجلسة إن القرار يوم جيد للمدينة، وأضافت أن المبنى ظل خاليا منذ أحد عشر عاما وأن الأمطار تتسرب من سقفه في كل شتاء إلى الطابق الأرضي.',
  'وتقدر الإدارة كلفة الأعمال بنحو أربعة ملايين، ومن المنتظر أن تدفع الدولة نصف المبلغ وأن يأتي الباقي من احتياطي المدينة ومن قرض جديد خلال السنتين المقبلتين.',
];

export const JA = [
  '港町の議会は火曜日の夜、使われなくなった船着き場を買い取り、屋根のある市場に改装する計画を承認した。十三人の議員のうち九人が賛成し、残りの議員は費用の高さに懸念を示した。',
  '議長は会議の後、町にとって良い一歩だと述べた。建物は六年前から空き家になっており、冬の嵐で西側の窓の大半が壊れたままになっている。',
  '町の試算では改装に約三億円がかかる。半分は県の基金でまかない、残りは積立金と銀行からの借り入れで支払う予定だという。',
];

export const paragraphs = (texts: readonly string[], count = texts.length) =>
  texts
    .slice(0, count)
    .map((text) => `<p>${text}</p>`)
    .join('\n');

/** A list of teasers, as beside or below an article. */
export const teasers = (count: number, tag = 'div') =>
  Array.from(
    { length: count },
    (_, i) =>
      `<${tag} class="teaser"><h3><a href="/story-${i}">Another story of the day, number ${i + 1}</a></h3><p>What it is about is told on a page of its own, in a few words here.</p></${tag}>`,
  ).join('\n');

export const links = (count: number, word = 'Section') =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/${word.toLowerCase()}/${i}">${word} ${i + 1}</a></li>`).join('')}</ul>`;

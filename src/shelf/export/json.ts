import type { Format } from './format';

/** Everything a card has, for programs. */
export const json: Format = {
  extension: 'json',
  mime: 'application/json',
  figuresOnly: false,
  head: ({ day }) => `{"format":"backstory-cards/1","exported":${JSON.stringify(day)},"cards":[`,
  page: (cards, _, isFirst) =>
    cards
      .map(({ key: _, figureData, ...card }, i) => {
        const data = figureData ? { ...card, figure: figureData } : card;
        return `${isFirst && i === 0 ? '' : ','}\n${JSON.stringify(data)}`;
      })
      .join(''),
  foot: '\n]}\n',
};

/** The licence of everything that the site gives others: the Flemish model licence for reuse without payment. */
export const licence = {
  name: 'Modellicentie Gratis Hergebruik v1.0',
  url: 'https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0',
} as const;

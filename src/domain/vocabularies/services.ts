import { defineVocabulary } from './vocabulary.ts';

/** What organisations do for customers. A service with the code of an activity carries the same label. */
export const services = defineVocabulary([
  {
    value: 'groenonderhoud',
    label: { nl: 'Groenonderhoud', fr: 'Espaces verts', en: 'Green maintenance' },
    description: {
      nl: 'Onderhoudt tuinen, parken, bermen en begraafplaatsen.',
      fr: 'Entretient des jardins, des parcs, des talus et des cimetières.',
      en: 'Looks after gardens, parks, verges and cemeteries.',
    },
  },
  {
    value: 'schoonmaak',
    label: { nl: 'Schoonmaak', fr: 'Nettoyage', en: 'Cleaning' },
    description: {
      nl: 'Maakt gebouwen, kantoren, straten of woningen schoon.',
      fr: 'Nettoie des bâtiments, des bureaux, des rues ou des logements.',
      en: 'Cleans buildings, offices, streets or homes.',
    },
  },
  {
    value: 'catering',
    label: { nl: 'Catering', fr: 'Traiteur', en: 'Catering' },
    description: {
      nl: 'Levert maaltijden, broodjes of recepties.',
      fr: 'Fournit des repas, des sandwichs ou des réceptions.',
      en: 'Provides meals, sandwiches or receptions.',
    },
  },
  {
    value: 'verpakking',
    label: { nl: 'Verpakking', fr: 'Emballage', en: 'Packing' },
    description: {
      nl: 'Verpakt, etiketteert en sorteert producten voor bedrijven.',
      fr: 'Emballe, étiquette et trie des produits pour des entreprises.',
      en: 'Packs, labels and sorts products for companies.',
    },
  },
  {
    value: 'montage',
    label: { nl: 'Montage', fr: 'Montage', en: 'Assembly' },
    description: {
      nl: 'Zet onderdelen in elkaar voor bedrijven.',
      fr: 'Assemble des pièces pour des entreprises.',
      en: 'Puts parts together for companies.',
    },
  },
  {
    value: 'metaalbewerking',
    label: { nl: 'Metaalbewerking', fr: 'Travail du métal', en: 'Metalwork' },
    description: {
      nl: 'Zaagt, plooit, last en werkt metaal af op bestelling.',
      fr: 'Scie, plie, soude et finit du métal sur commande.',
      en: 'Saws, bends, welds and finishes metal to order.',
    },
  },
  {
    value: 'houtbewerking',
    label: { nl: 'Houtbewerking', fr: 'Travail du bois', en: 'Woodwork' },
    description: {
      nl: 'Maakt of herstelt paletten, kisten, meubels en ander houtwerk.',
      fr: 'Fabrique ou répare des palettes, des caisses, des meubles et d’autres objets en bois.',
      en: 'Makes or repairs pallets, crates, furniture and other things of wood.',
    },
  },
  {
    value: 'drukwerk-mailing',
    label: { nl: 'Drukwerk en mailing', fr: 'Impression et mailing', en: 'Printing and mailing' },
    description: {
      nl: 'Drukt, werkt af en verstuurt folders, brieven en boekjes.',
      fr: 'Imprime, finit et envoie des dépliants, des lettres et des brochures.',
      en: 'Prints, finishes and sends leaflets, letters and booklets.',
    },
  },
  {
    value: 'wassen-strijken',
    label: { nl: 'Wassen en strijken', fr: 'Lavage et repassage', en: 'Laundry and ironing' },
    description: {
      nl: 'Wast en strijkt linnen en kleding voor gezinnen en organisaties.',
      fr: 'Lave et repasse du linge et des vêtements pour des ménages et des organisations.',
      en: 'Washes and irons linen and clothes for households and organisations.',
    },
  },
  {
    value: 'fietsherstel',
    label: { nl: 'Fietsherstel', fr: 'Réparation de vélos', en: 'Bicycle repair' },
    description: {
      nl: 'Herstelt, onderhoudt of verhuurt fietsen.',
      fr: 'Répare, entretient ou loue des vélos.',
      en: 'Repairs, services or rents out bicycles.',
    },
  },
  {
    value: 'klussen',
    label: { nl: 'Klussen', fr: 'Petits travaux', en: 'Odd jobs' },
    description: {
      nl: 'Doet kleine herstellingen en klusjes in woningen en gebouwen.',
      fr: 'Fait de petites réparations et de petits travaux dans des logements et des bâtiments.',
      en: 'Does small repairs and jobs in homes and buildings.',
    },
  },
  {
    value: 'ontruiming',
    label: { nl: 'Ontruiming', fr: 'Débarras', en: 'House clearance' },
    description: {
      nl: 'Maakt woningen en gebouwen leeg en geeft bruikbare spullen een tweede leven.',
      fr: 'Vide des logements et des bâtiments et donne une seconde vie aux objets utilisables.',
      en: 'Clears homes and buildings and gives usable things a second life.',
    },
  },
  {
    value: 'transport',
    label: { nl: 'Vervoer', fr: 'Transport', en: 'Transport' },
    description: {
      nl: 'Vervoert mensen of goederen.',
      fr: 'Transporte des personnes ou des marchandises.',
      en: 'Moves people or goods.',
    },
  },
  {
    value: 'logistiek',
    label: { nl: 'Logistiek', fr: 'Logistique', en: 'Logistics' },
    description: {
      nl: 'Slaat goederen op en maakt bestellingen klaar.',
      fr: 'Stocke des marchandises et prépare des commandes.',
      en: 'Stores goods and prepares orders.',
    },
  },
  {
    value: 'textiel',
    label: { nl: 'Textiel', fr: 'Textile', en: 'Textiles' },
    description: {
      nl: 'Naait, herstelt of verwerkt kleding en stof op bestelling.',
      fr: 'Coud, répare ou transforme des vêtements et des tissus sur commande.',
      en: 'Sews, mends or processes clothes and fabric to order.',
    },
  },
  {
    value: 'energiescan',
    label: { nl: 'Energiescan', fr: 'Scan énergétique', en: 'Home energy check' },
    description: {
      nl: 'Kijkt bij mensen thuis hoe ze energie kunnen besparen.',
      fr: 'Examine chez les gens comment ils peuvent économiser l’énergie.',
      en: 'Checks in people’s homes how they can save energy.',
    },
  },
  {
    value: 'digitalisering',
    label: { nl: 'Digitalisering', fr: 'Numérisation', en: 'Digitising' },
    description: {
      nl: 'Scant en verwerkt documenten, foto’s en archieven.',
      fr: 'Scanne et traite des documents, des photos et des archives.',
      en: 'Scans and processes documents, photos and archives.',
    },
  },
  {
    value: 'administratie',
    label: { nl: 'Administratie', fr: 'Administration', en: 'Office work' },
    description: {
      nl: 'Neemt kantoorwerk over, zoals klasseren en gegevens intypen.',
      fr: 'Prend en charge du travail de bureau, comme le classement et l’encodage.',
      en: 'Takes over office work, such as filing and typing in data.',
    },
  },
  {
    value: 'onthaal',
    label: { nl: 'Onthaal', fr: 'Accueil', en: 'Reception' },
    description: {
      nl: 'Ontvangt bezoekers of houdt toezicht in gebouwen en op evenementen.',
      fr: 'Accueille les visiteurs ou assure une présence dans des bâtiments et lors d’événements.',
      en: 'Welcomes visitors or keeps an eye on buildings and events.',
    },
  },
  {
    value: 'voedselverdeling',
    label: { nl: 'Voedselverdeling', fr: 'Distribution alimentaire', en: 'Food distribution' },
    description: {
      nl: 'Haalt voedseloverschotten op en verdeelt ze.',
      fr: 'Collecte des surplus alimentaires et les distribue.',
      en: 'Collects surplus food and hands it out.',
    },
  },
  {
    value: 'kinderopvang-hulp',
    label: { nl: 'Hulp in de kinderopvang', fr: 'Aide à l’accueil d’enfants', en: 'Help in childcare' },
    description: {
      nl: 'Helpt in de opvang, in de klas of bij de maaltijden van kinderen.',
      fr: 'Aide à l’accueil d’enfants, en classe ou lors des repas.',
      en: 'Helps in childcare, in the classroom or at children’s meals.',
    },
  },
  {
    value: 'verhuur-zalen',
    label: { nl: 'Verhuur van zalen', fr: 'Location de salles', en: 'Rooms for hire' },
    description: {
      nl: 'Verhuurt zalen voor vergaderingen, vormingen of feesten.',
      fr: 'Loue des salles pour des réunions, des formations ou des fêtes.',
      en: 'Rents out rooms for meetings, training or parties.',
    },
  },
  {
    value: 'bouw-renovatie',
    label: { nl: 'Bouw en renovatie', fr: 'Construction et rénovation', en: 'Building and renovation' },
    description: {
      nl: 'Bouwt, schildert, isoleert of renoveert woningen en gebouwen.',
      fr: 'Construit, peint, isole ou rénove des logements et des bâtiments.',
      en: 'Builds, paints, insulates or renovates homes and buildings.',
    },
  },
]);

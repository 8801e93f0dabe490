import { defineVocabulary } from './vocabulary.ts';

/** The kinds of work somebody does at a workplace. */
export const activities = defineVocabulary([
  {
    value: 'groenonderhoud',
    label: { nl: 'Groenonderhoud', fr: 'Espaces verts', en: 'Green maintenance' },
    description: {
      nl: 'Je onderhoudt tuinen, parken en bermen: je maait, snoeit en wiedt onkruid.',
      fr: 'Vous entretenez des jardins, des parcs et des talus : vous tondez, taillez et désherbez.',
      en: 'You look after gardens, parks and verges: mowing, pruning and weeding.',
    },
  },
  {
    value: 'hergebruik',
    label: { nl: 'Hergebruik', fr: 'Réemploi', en: 'Reuse' },
    description: {
      nl: 'Je sorteert, test en herstelt tweedehandse spullen, zoals in een kringwinkel.',
      fr: 'Vous triez, testez et réparez des objets de seconde main, comme dans une ressourcerie.',
      en: 'You sort, test and repair second-hand goods, as a reuse shop does.',
    },
  },
  {
    value: 'textiel',
    label: { nl: 'Textiel', fr: 'Textile', en: 'Textiles' },
    description: {
      nl: 'Je sorteert kleding of stof, je knipt, naait of herstelt.',
      fr: 'Vous triez des vêtements ou des tissus, vous coupez, cousez ou réparez.',
      en: 'You sort clothes or fabric, and you cut, sew or mend.',
    },
  },
  {
    value: 'verpakking',
    label: { nl: 'Verpakking', fr: 'Emballage', en: 'Packing' },
    description: {
      nl: 'Je telt, vult, plakt of verpakt producten, meestal aan een tafel of een lijn.',
      fr: 'Vous comptez, remplissez, collez ou emballez des produits, souvent à une table ou à la chaîne.',
      en: 'You count, fill, stick or pack products, mostly at a table or a line.',
    },
  },
  {
    value: 'montage',
    label: { nl: 'Montage', fr: 'Montage', en: 'Assembly' },
    description: {
      nl: 'Je zet onderdelen in elkaar tot een product, met de hand of met eenvoudig gereedschap.',
      fr: 'Vous assemblez des pièces pour en faire un produit, à la main ou avec des outils simples.',
      en: 'You put parts together to make a product, by hand or with simple tools.',
    },
  },
  {
    value: 'metaal',
    label: { nl: 'Metaalbewerking', fr: 'Travail du métal', en: 'Metalwork' },
    description: {
      nl: 'Je zaagt, boort, plooit, last of werkt metaal af.',
      fr: 'Vous sciez, percez, pliez, soudez ou finissez du métal.',
      en: 'You saw, drill, bend, weld or finish metal.',
    },
  },
  {
    value: 'hout',
    label: { nl: 'Houtbewerking', fr: 'Travail du bois', en: 'Woodwork' },
    description: {
      nl: 'Je zaagt, schuurt en monteert hout, bijvoorbeeld voor paletten of meubels.',
      fr: 'Vous sciez, poncez et assemblez du bois, par exemple pour des palettes ou des meubles.',
      en: 'You saw, sand and assemble wood, for example for pallets or furniture.',
    },
  },
  {
    value: 'schoonmaak',
    label: { nl: 'Schoonmaak', fr: 'Nettoyage', en: 'Cleaning' },
    description: {
      nl: 'Je poetst gebouwen, kantoren, straten of woningen.',
      fr: 'Vous nettoyez des bâtiments, des bureaux, des rues ou des logements.',
      en: 'You clean buildings, offices, streets or homes.',
    },
  },
  {
    value: 'wassen-strijken',
    label: { nl: 'Wassen en strijken', fr: 'Lavage et repassage', en: 'Laundry and ironing' },
    description: {
      nl: 'Je wast, strijkt en vouwt linnen en kleding.',
      fr: 'Vous lavez, repassez et pliez du linge et des vêtements.',
      en: 'You wash, iron and fold linen and clothes.',
    },
  },
  {
    value: 'horeca',
    label: { nl: 'Horeca', fr: 'Horeca', en: 'Kitchen and serving' },
    description: {
      nl: 'Je helpt in de keuken, aan de toog of in de zaal, bijvoorbeeld in een sociaal restaurant.',
      fr: 'Vous aidez en cuisine, au comptoir ou en salle, par exemple dans un restaurant social.',
      en: 'You help in the kitchen, at the counter or at the tables, for example in a social restaurant.',
    },
  },
  {
    value: 'voedselverdeling',
    label: { nl: 'Voedselverdeling', fr: 'Distribution alimentaire', en: 'Food distribution' },
    description: {
      nl: 'Je haalt voedseloverschotten op, sorteert ze en deelt ze uit.',
      fr: 'Vous collectez des surplus alimentaires, vous les triez et vous les distribuez.',
      en: 'You collect surplus food, sort it and hand it out.',
    },
  },
  {
    value: 'fietsherstel',
    label: { nl: 'Fietsherstel', fr: 'Réparation de vélos', en: 'Bicycle repair' },
    description: {
      nl: 'Je herstelt fietsen en maakt ze klaar voor verhuur of verkoop.',
      fr: 'Vous réparez des vélos et vous les préparez pour la location ou la vente.',
      en: 'You repair bicycles and get them ready to rent or sell.',
    },
  },
  {
    value: 'logistiek',
    label: { nl: 'Logistiek', fr: 'Logistique', en: 'Logistics' },
    description: {
      nl: 'Je werkt in een magazijn: je laadt, lost, zet weg en maakt bestellingen klaar.',
      fr: 'Vous travaillez dans un entrepôt : vous chargez, déchargez, rangez et préparez des commandes.',
      en: 'You work in a warehouse: loading, unloading, storing and preparing orders.',
    },
  },
  {
    value: 'vervoer',
    label: { nl: 'Vervoer', fr: 'Transport', en: 'Transport' },
    description: {
      nl: 'Je rijdt met een busje of helpt de chauffeur om mensen of goederen te vervoeren.',
      fr: 'Vous conduisez une camionnette ou aidez le chauffeur à transporter des personnes ou des marchandises.',
      en: 'You drive a van or help the driver to move people or goods.',
    },
  },
  {
    value: 'klussen',
    label: { nl: 'Klussen', fr: 'Petits travaux', en: 'Odd jobs' },
    description: {
      nl: 'Je doet kleine herstellingen en klusjes bij mensen thuis of in gebouwen.',
      fr: 'Vous faites de petites réparations et de petits travaux chez des gens ou dans des bâtiments.',
      en: 'You do small repairs and jobs in people’s homes or in buildings.',
    },
  },
  {
    value: 'land-tuinbouw',
    label: { nl: 'Land- en tuinbouw', fr: 'Agriculture et maraîchage', en: 'Farming and growing' },
    description: {
      nl: 'Je zaait, plant en oogst groenten, fruit of bloemen op het veld of in een serre.',
      fr: 'Vous semez, plantez et récoltez des légumes, des fruits ou des fleurs, aux champs ou sous serre.',
      en: 'You sow, plant and harvest vegetables, fruit or flowers in a field or a greenhouse.',
    },
  },
  {
    value: 'dieren',
    label: { nl: 'Dieren verzorgen', fr: 'Soins aux animaux', en: 'Animal care' },
    description: {
      nl: 'Je geeft dieren eten en water en houdt hun hok of stal proper.',
      fr: 'Vous nourrissez des animaux et vous gardez leur cage ou leur étable propre.',
      en: 'You feed and water animals and keep their pens or stables clean.',
    },
  },
  {
    value: 'creatief',
    label: { nl: 'Creatief atelier', fr: 'Atelier créatif', en: 'Creative workshop' },
    description: {
      nl: 'Je maakt dingen met je handen, zoals kaarsen, keramiek, kaarten of geschenken.',
      fr: 'Vous fabriquez des objets à la main : bougies, céramique, cartes ou cadeaux.',
      en: 'You make things by hand, such as candles, pottery, cards or gifts.',
    },
  },
  {
    value: 'administratie',
    label: { nl: 'Administratie', fr: 'Administration', en: 'Office work' },
    description: {
      nl: 'Je helpt op kantoor: je klasseert, kopieert en typt gegevens in.',
      fr: 'Vous aidez au bureau : vous classez, copiez et encodez des données.',
      en: 'You help in an office: filing, copying and typing in data.',
    },
  },
  {
    value: 'drukwerk-mailing',
    label: { nl: 'Drukwerk en mailing', fr: 'Impression et mailing', en: 'Printing and mailing' },
    description: {
      nl: 'Je drukt, plooit en snijdt papier, steekt brieven in omslagen en maakt ze klaar voor de post.',
      fr: 'Vous imprimez, pliez et coupez du papier, et vous mettez des lettres sous enveloppe pour la poste.',
      en: 'You print, fold and cut paper, put letters in envelopes and get them ready to post.',
    },
  },
  {
    value: 'winkel',
    label: { nl: 'Winkel', fr: 'Magasin', en: 'Shop' },
    description: {
      nl: 'Je vult rekken aan, helpt klanten of werkt aan de kassa.',
      fr: 'Vous remplissez les rayons, aidez les clients ou travaillez à la caisse.',
      en: 'You fill shelves, help customers or work at the till.',
    },
  },
  {
    value: 'kinderopvang',
    label: { nl: 'Kinderopvang', fr: 'Accueil d’enfants', en: 'Childcare' },
    description: {
      nl: 'Je helpt in de opvang van kinderen: samen spelen, eten geven en opruimen.',
      fr: 'Vous aidez à l’accueil d’enfants : jouer avec eux, donner à manger et ranger.',
      en: 'You help to look after children: playing, giving meals and tidying up.',
    },
  },
  {
    value: 'zorg-logistiek',
    label: { nl: 'Logistiek in de zorg', fr: 'Aide logistique dans les soins', en: 'Support work in care' },
    description: {
      nl: 'Je helpt in een woonzorgcentrum of ziekenhuis: je deelt eten uit, ruimt op of brengt bewoners ergens heen.',
      fr: 'Vous aidez dans une maison de repos ou un hôpital : servir les repas, ranger ou accompagner des résidents.',
      en: 'You help in a care home or hospital: serving meals, tidying up or taking residents somewhere.',
    },
  },
  {
    value: 'bouw-renovatie',
    label: { nl: 'Bouw en renovatie', fr: 'Construction et rénovation', en: 'Building and renovation' },
    description: {
      nl: 'Je werkt mee op een werf: je breekt af, metselt, schildert of plaatst materiaal.',
      fr: 'Vous travaillez sur un chantier : vous démolissez, maçonnez, peignez ou posez des matériaux.',
      en: 'You work on a building site: taking down, bricklaying, painting or fitting.',
    },
  },
  {
    value: 'elektro-demontage',
    label: { nl: 'Elektro demonteren', fr: 'Démontage d’appareils', en: 'Taking appliances apart' },
    description: {
      nl: 'Je haalt oude elektrische toestellen uit elkaar en sorteert de onderdelen.',
      fr: 'Vous démontez de vieux appareils électriques et vous triez les pièces.',
      en: 'You take old electrical appliances apart and sort the pieces.',
    },
  },
  {
    value: 'energiesnoei',
    label: { nl: 'Energie besparen', fr: 'Économies d’énergie', en: 'Saving energy' },
    description: {
      nl: 'Je helpt mensen thuis om energie te besparen, met kleine ingrepen zoals isolatie en ledlampen.',
      fr: 'Vous aidez des gens à économiser l’énergie chez eux, par exemple avec de l’isolation ou des ampoules LED.',
      en: 'You help people save energy at home, with small jobs such as insulation and LED lamps.',
    },
  },
  {
    value: 'digitalisering',
    label: { nl: 'Digitalisering', fr: 'Numérisation', en: 'Digitising' },
    description: {
      nl: 'Je scant documenten of foto’s en verwerkt ze op de computer.',
      fr: 'Vous scannez des documents ou des photos et vous les traitez à l’ordinateur.',
      en: 'You scan documents or photos and process them on a computer.',
    },
  },
  {
    value: 'onthaal',
    label: { nl: 'Onthaal', fr: 'Accueil', en: 'Reception' },
    description: {
      nl: 'Je ontvangt bezoekers, wijst de weg en neemt de telefoon op.',
      fr: 'Vous accueillez les visiteurs, vous les orientez et vous répondez au téléphone.',
      en: 'You welcome visitors, show them the way and answer the phone.',
    },
  },
]);

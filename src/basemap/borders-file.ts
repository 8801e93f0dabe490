import { z } from 'zod';
import type { ImportedBorders } from './create-basemap.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const bordersSchema = z.object({
  type: z.literal('FeatureCollection'),
  attribution: z.string().optional(),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({ nis: z.string(), name: z.string(), nameFr: z.string().exactOptional() }),
        geometry: z.object({
          type: z.literal('MultiPolygon'),
          coordinates: z.array(z.array(z.array(position).min(4)).min(1)).min(1),
        }),
      }),
    )
    .min(1),
});

/** Reads borders as the import wrote them. A file of another making is refused: it has to go through the import. */
export function parseBorders(source: string): ImportedBorders {
  try {
    const { features, attribution } = bordersSchema.parse(JSON.parse(source));
    return { areas: features, attribution };
  } catch (cause) {
    throw new Error(
      'basemap.geojson in de inhoudsmap is geen bestand zoals `npm run basemap:import` het schrijft. ' +
        'Voer de grenzen opnieuw in, of verwijder het bestand: dan tekent de site een schematische kaart.',
      { cause },
    );
  }
}

import { z } from 'zod';
import { BordersError } from './borders-error.ts';

/** At least two numbers; a height behind them is left out. */
const position = z.tuple([z.number(), z.number()], z.number()).transform(([x, y]): readonly [number, number] => [x, y]);
const polygon = z.array(z.array(position));
const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }).transform(({ coordinates }) => [coordinates]),
  z
    .object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) })
    .transform(({ coordinates }) => coordinates),
]);
const featureSchema = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown().optional(),
});
const fileSchema = z.union([
  z.object({ type: z.literal('FeatureCollection'), features: z.array(featureSchema), crs: z.unknown().optional() }),
  featureSchema.transform((feature) => ({ features: [feature], crs: undefined })),
]);
const crsSchema = z.object({ properties: z.object({ name: z.string() }) });

export interface SourceFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  /** In the projection of the file. */
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}
export interface SourceFile {
  readonly features: readonly SourceFeature[];
  /** The name of the projection as the file gives it. */
  readonly crs: string | undefined;
}

const typeOf = (value: unknown): string => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return typeof type === 'string' ? type : 'niets van dat alles';
};

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new BordersError('not-json', cause instanceof Error ? cause.message : '', cause);
  }
}

/** Reads the areas of a GeoJSON file, in whatever projection it has. */
export function readFeatures(source: string): SourceFile {
  const json = parseJson(source);
  if (typeOf(json) === 'Topology') throw new BordersError('topojson');
  const file = fileSchema.safeParse(json);
  if (!file.success) throw new BordersError('no-features', typeOf(json), file.error);
  const { features, crs } = file.data;
  const areas = features.flatMap(({ properties, geometry }): SourceFeature[] => {
    const parsed = geometrySchema.safeParse(geometry);
    return parsed.success ? [{ properties: properties ?? {}, polygons: parsed.data }] : [];
  });
  if (areas.length === 0) {
    const kinds = [...new Set(features.map(({ geometry }) => typeOf(geometry)))];
    throw new BordersError('no-polygons', kinds.join(', ') || 'niets');
  }
  return { features: areas, crs: crsSchema.safeParse(crs).data?.properties.name };
}

import { z } from 'zod';
import { isIsoDate } from './date.ts';

const text3 = z.strictObject({ nl: z.string().min(1), fr: z.string().min(1), en: z.string().min(1) });

/** Somebody else's overview to which the directory points. */
export const overviewSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text3,
  owner: z.string().min(1),
  purpose: text3,
  url: z.url({ protocol: /^https?$/ }),
  topic: z.enum(['opleiding', 'werk', 'welzijn', 'sociale-economie', 'vrijwilligerswerk', 'taal', 'mobiliteit']),
  languages: z.array(z.string().length(2)).optional(),
  checkedOn: z.string().refine(isIsoDate),
});
export type Overview = z.infer<typeof overviewSchema>;

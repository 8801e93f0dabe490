import { z } from 'zod';
import { isIsoDate } from './date.ts';

/** The pages of running text that every deployment has; each is a Markdown file per language. */
export const pageNames = ['over', 'privacy', 'toegankelijkheid', 'wegwijs', 'data', 'zoekhulp'] as const;
export type PageName = (typeof pageNames)[number];

export const pageHeadSchema = z.strictObject({
  title: z.string().min(1),
  /** For search engines and social previews; at most 155 characters. */
  description: z.string().min(1).max(155),
  checkedOn: z.string().refine(isIsoDate).optional(),
});

export interface Page extends z.infer<typeof pageHeadSchema> {
  readonly name: PageName;
  readonly body: string;
}

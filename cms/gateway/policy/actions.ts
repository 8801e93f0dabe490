import { z } from 'zod';

/** Decap's proxy protocol, as `decap-cms-backend-proxy` sends it: the shape of each action, before anybody may do it. */

const path = z.string().min(1).max(500);
const name = z.string().min(1).max(200);
const id = z.string().regex(/^[0-9a-f]{40}$/);
const branch = z.literal('main').optional();
const key = { collection: name, slug: name };
/** Base64 of what is checked for size and content where it is read. */
const asset = z.object({ path, content: z.string(), encoding: z.literal('base64') });
const options = z.object({ commitMessage: z.string().max(1000).optional() }).default({});
const status = z.enum(['draft', 'pending_review', 'pending_publish']);

const action = <Name extends string, Params extends z.ZodRawShape>(own: Name, params: Params) =>
  z.object({ branch, action: z.literal(own), params: z.object({ branch, ...params }) });

export const cmsRequestSchema = z.discriminatedUnion('action', [
  action('entriesByFolder', { folder: path, extension: name, depth: z.number().optional() }),
  action('entriesByFiles', { files: z.array(z.object({ path })).max(500) }),
  action('getEntry', { path }),
  action('unpublishedEntries', {}),
  action('unpublishedEntry', { id: name.optional(), collection: name.optional(), slug: name.optional() }),
  action('unpublishedEntryDataFile', { ...key, path, id: id.optional() }),
  action('unpublishedEntryMediaFile', { ...key, path, id: id.optional() }),
  action('persistEntry', {
    dataFiles: z
      .array(z.object({ slug: name, path, raw: z.string().max(1_000_000), newPath: path.optional() }))
      .min(1)
      .max(10),
    assets: z.array(asset).max(20).default([]),
    /** Path → id of the content that the form was filled with. */
    basis: z.record(path, id).default({}),
    options: z.object({
      collectionName: name,
      newEntry: z.boolean().optional(),
      useWorkflow: z.boolean().optional(),
      unpublished: z.boolean().optional(),
      commitMessage: z.string().max(1000).optional(),
      status: status.optional(),
    }),
  }),
  action('updateUnpublishedEntryStatus', { ...key, newStatus: status }),
  action('publishUnpublishedEntry', { ...key, head: id.optional() }),
  action('deleteUnpublishedEntry', key),
  action('getMedia', { mediaFolder: path }),
  action('getMediaFile', { path }),
  action('persistMedia', { asset, options }),
  action('deleteFiles', { paths: z.array(path).min(1).max(50), options }),
  action('getDeployPreview', key),
]);

export type CmsRequest = z.infer<typeof cmsRequestSchema>;
export type CmsAction = CmsRequest['action'];
export type ParamsOf<A extends CmsAction> = Extract<CmsRequest, { action: A }>['params'];

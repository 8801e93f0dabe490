import { createUploadRoutes } from './_uploads.ts';

export const { getStaticPaths, GET } = createUploadRoutes('jpg');

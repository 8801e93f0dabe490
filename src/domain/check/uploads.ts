import { eachField, eachWorkplace, type ListingRule } from './listing.ts';
import { findMeant } from './suggest.ts';

/** An image that a listing names is there: a page that shows a hole is not published. */
export const checkUploads: ListingRule = (listing, { catalogue, uploads }, report) => {
  const { source, organisation } = listing;
  const check: Parameters<typeof eachField>[3] = (field, value, path) => {
    if (field.kind !== 'upload' || typeof value !== 'string' || uploads.includes(value)) return;
    const suggestion = findMeant(
      value,
      uploads.map((upload) => ({ value: upload })),
    );
    report(source, path, 'upload-missing', { path: value, suggestion });
  };
  eachField(catalogue.organisation, organisation, [], check);
  eachWorkplace(listing, (workplace, path) => {
    eachField(catalogue.workplace, workplace, path, check);
  });
};

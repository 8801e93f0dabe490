import { useSearchPage } from './context.ts';
import { FilterSection, type FilterState } from './FilterSection.tsx';

const openAtFirst = 3;

/** All filters; those that were in use when the page opened stand first, and stay where they are. */
export function Filters({ facets, counts, usedFirst }: FilterState & { readonly usedFirst: readonly string[] }) {
  const { props } = useSearchPage();
  const isUsed = ({ filters }: { readonly filters: readonly { readonly key: string }[] }) =>
    filters.some(({ key }) => usedFirst.includes(key));
  const sections = [...props.sections.filter(isUsed), ...props.sections.filter((section) => !isUsed(section))];
  return sections.map((section) => (
    <FilterSection
      key={section.key}
      section={section}
      isOpenAtFirst={props.sections.indexOf(section) < openAtFirst}
      facets={facets}
      counts={counts}
    />
  ));
}

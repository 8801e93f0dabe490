import {
  Accessibility,
  ArrowRight,
  Building2,
  Bus,
  CalendarCheck,
  ChevronDown,
  ChevronRight,
  Clock,
  Copy,
  DoorOpen,
  ExternalLink,
  Globe,
  Info,
  Languages,
  List,
  LocateFixed,
  Mail,
  Map as MapIcon,
  MapPin,
  Phone,
  Printer,
  Search,
  SlidersHorizontal,
  Sprout,
  TriangleAlert,
  Users,
  Weight,
  X,
  type IconNode,
} from 'lucide';
import { createElement } from 'react';

/** The icons in use, by what they mean here. One set: Lucide (ISC). */
const icons = {
  access: Accessibility,
  alert: TriangleAlert,
  arrow: ArrowRight,
  bus: Bus,
  chevronDown: ChevronDown,
  chevronRight: ChevronRight,
  clock: Clock,
  close: X,
  confirmed: CalendarCheck,
  copy: Copy,
  door: DoorOpen,
  external: ExternalLink,
  filters: SlidersHorizontal,
  growth: Sprout,
  info: Info,
  language: Languages,
  list: List,
  locate: LocateFixed,
  mail: Mail,
  map: MapIcon,
  organisation: Building2,
  people: Users,
  phone: Phone,
  place: MapPin,
  print: Printer,
  search: Search,
  weight: Weight,
  website: Globe,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof icons;

/** A picture beside a word; never the only carrier of a meaning, so hidden from screen readers. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      className={`icon ${className}`.trim()}
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icons[name].map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}

import { activities } from './activities.ts';
import { capacityStates } from './capacity-states.ts';
import { days } from './days.ts';
import { documents } from './documents.ts';
import { dutchLevels, floorLanguages } from './languages.ts';
import { measureGroups, measureStatuses } from './measures.ts';
import { confirmers, networks, statuses } from './organisations.ts';
import { expertise, targetGroups } from './people.ts';
import { customerContact, lifting, pace, stimuli } from './scales.ts';
import { services } from './services.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wheelchair } from './wheelchair.ts';
import { drivingLicences, postures, settings } from './work-conditions.ts';
import { yesNo } from './yes-no.ts';

export type { VocabularyValue } from './vocabulary.ts';

/** Every vocabulary by the name that the field catalogue uses. */
export const vocabularies = {
  activities,
  settings,
  postures,
  drivingLicences,
  days,
  dutchLevels,
  floorLanguages,
  lifting,
  pace,
  stimuli,
  customerContact,
  targetGroups,
  expertise,
  documents,
  wheelchair,
  capacityStates,
  statuses,
  confirmers,
  networks,
  services,
  measureGroups,
  measureStatuses,
  yesNo,
} as const;

export type VocabularyName = keyof typeof vocabularies;

type CodeIn<V> = V extends Vocabulary<infer Code> ? Code : never;

/** The codes of a vocabulary, given by name (`CodeOf<'activities'>`) or as a type (`CodeOf<typeof activities>`). */
export type CodeOf<V extends VocabularyName | Vocabulary> = V extends VocabularyName
  ? CodeIn<(typeof vocabularies)[V]>
  : CodeIn<V>;

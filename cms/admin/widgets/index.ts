import { fromJS } from 'immutable';
import type { OwnWidget } from '../../form/cms-field.ts';
import { Address, findAddressError } from './Address.tsx';
import { Capacity } from './Capacity.tsx';
import { Choice, YesNo } from './Choice.tsx';
import { Concepts } from './Concepts.tsx';
import { createControl } from './control.tsx';
import { findTextError, LocalText } from './LocalText.tsx';
import { findTextsError, LocalTexts } from './LocalTexts.tsx';
import { Day, Identifier, LocalWords } from './Small.tsx';

/**
 * Our controls by the name that the form gives them. Two of them take the place of Decap's own: its select speaks
 * English where nothing fits, its calendar cannot be left empty.
 */
export const controls = {
  tekst: createControl(LocalText, fromJS, findTextError),
  teksten: createControl(LocalTexts, fromJS, findTextsError),
  woorden: createControl(LocalWords, fromJS),
  select: createControl(Choice, fromJS),
  'ja-nee': createControl(YesNo, fromJS),
  datetime: createControl(Day, fromJS),
  kenmerk: createControl(Identifier, fromJS),
  plaats: createControl(Capacity, fromJS),
  adres: createControl(Address, fromJS, findAddressError),
  begrippen: createControl(Concepts, fromJS),
} satisfies Record<OwnWidget, unknown>;

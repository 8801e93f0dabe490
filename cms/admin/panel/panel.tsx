import { createRoot, type Root } from 'react-dom/client';
import type { Side, ValueConflict } from '../../form/merge-values.ts';
import type { GatewayRefusal } from '../../form/settings.ts';
import { scene, texts } from '../scene.ts';
import { Conflicts } from './Conflicts.tsx';
import { toFieldWords } from './field-words.ts';
import { Problems } from './Problems.tsx';

let root: Root | undefined;

/** Decap's messages are gone after eight seconds; what somebody has to repair stays until they close it. */
function getRoot(): Root {
  if (!root) {
    const element = document.createElement('div');
    document.body.append(element);
    root = createRoot(element);
  }
  return root;
}

export const hidePanel = (): void => root?.render(null);

export function showProblems(sentence: string, problems: NonNullable<GatewayRefusal['problems']>): void {
  getRoot().render(<Problems sentence={sentence} problems={problems} onClose={hidePanel} />);
}

export function showSentence(sentence: string, advice: string, url: string): void {
  getRoot().render(<Problems sentence={sentence} problems={[]} advice={{ text: advice, url }} onClose={hidePanel} />);
}

/** Shows both values of every conflict; nothing where the person goes back to the form without choosing. */
export function askConflicts(conflicts: readonly ValueConflict[]): Promise<readonly Side[] | undefined> {
  const { config } = scene();
  return new Promise((resolve) => {
    const finish = (choices: readonly Side[] | undefined) => {
      hidePanel();
      resolve(choices);
    };
    getRoot().render(
      <Conflicts
        conflicts={conflicts.map((conflict) => ({
          where: toFieldWords(config, conflict.path),
          ours: toWords(conflict.ours),
          theirs: toWords(conflict.theirs),
        }))}
        onDone={finish}
      />,
    );
  });
}

/** A value as somebody can read it: texts as they are, lists by line. */
function toWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return texts().empty;
  if (Array.isArray(value)) return value.map(toWords).join('\n');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, own]) => `${key}: ${toWords(own)}`)
      .join('\n');
  }
  if (typeof value === 'boolean') return value ? texts().yes : texts().no;
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

import { z } from 'zod';
import type { Auth } from './auth.ts';

export interface Passkeys {
  /** Oldest first. */
  list(personId: string): Promise<readonly { readonly id: string; readonly createdAt: Date }[]>;
  /** Only somebody's own; anybody else's stays. */
  remove(personId: string, id: string): Promise<void>;
}

const rows = z.array(z.object({ id: z.string(), createdAt: z.date() }));

export function createPasskeys(auth: Auth): Passkeys {
  return {
    async list(personId) {
      const { adapter } = await auth.$context;
      const found = await adapter.findMany<unknown>({
        model: 'passkey',
        where: [{ field: 'userId', value: personId }],
        sortBy: { field: 'createdAt', direction: 'asc' },
      });
      return rows.parse(found);
    },
    async remove(personId, id) {
      const { adapter } = await auth.$context;
      await adapter.deleteMany({
        model: 'passkey',
        where: [
          { field: 'id', value: id },
          { field: 'userId', value: personId },
        ],
      });
    },
  };
}

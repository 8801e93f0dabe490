import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { toListingPath } from '../content-path.ts';
import type { People } from '../identity/people.ts';
import type { Person } from '../person.ts';
import { toValues, toWorkplaces } from '../policy/protected-fields.ts';
import type { ContentStore } from '../store/content-store.ts';

/** The mailboxes that a listing gives itself, lower case, the organisation's own first. */
export function toMailboxes(listing: unknown): readonly string[] {
  const contacts = [toValues(listing), ...toWorkplaces(listing)].map(({ contact }) => toValues(contact)['mailbox']);
  return [...new Set(contacts.flatMap((mailbox) => (typeof mailbox === 'string' ? [mailbox.toLowerCase()] : [])))];
}

/**
 * Who answers for an organisation at a mail address: its editor, or whoever reads the mailbox of its listing. Nobody
 * where the address is of neither by now, whatever was mailed there before. A moderator answers for nobody.
 */
export function createFindSender({
  store,
  people,
}: {
  readonly store: Pick<ContentStore, 'readFile'>;
  readonly people: Pick<People, 'findByEmail'>;
}) {
  return async (organisation: string, address: string): Promise<Person | undefined> => {
    const account = await people.findByEmail(address);
    const rights = { role: 'editor', organisations: [organisation] } as const;
    if (account?.role === 'moderator') return undefined;
    if (account?.revokedAt === undefined && account?.organisations.includes(organisation)) {
      return { id: account.id, email: account.email, name: account.name, ...rights };
    }
    const file = await store.readFile(toListingPath(organisation));
    const { value } = file ? parseYaml('x.yaml', new TextDecoder().decode(file.content)) : { value: undefined };
    // Access that a moderator took away is not won back by a mailbox of the same address.
    if (account?.revokedAt !== undefined || !toMailboxes(value).includes(address)) return undefined;
    return { id: `mailbox:${address}`, email: address, name: address, ...rights };
  };
}

export type FindSender = ReturnType<typeof createFindSender>;

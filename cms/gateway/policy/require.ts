import type { Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { authorise, type Decision } from './authorise.ts';
import type { GatewayRequest } from './requests.ts';

/** Says no where the policy does. */
export function requireAllowed(decision: Decision): void {
  if (!decision.allowed) throw new Refusal(decision.status, decision.reference, decision.text);
}

/** Asks the policy, and says no where it does. */
export function requireAuthorised(person: Person | undefined, request: GatewayRequest): void {
  requireAllowed(authorise(person, request));
}

import { roomDirection } from './room-direction.mjs';

/** For oxlint, which takes a plugin's default export. */
// oxlint-disable-next-line no-restricted-exports -- see above
export default { meta: { name: 'rooms' }, rules: { direction: roomDirection } };

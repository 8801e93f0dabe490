/** Why a backup was not made or put back; the message is for whoever runs the site, in Dutch. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

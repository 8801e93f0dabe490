const HOUR = 3_600_000;

/** The day on which reminders leave; `uit`: only by the command. */
export const reminderDays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo', 'uit'] as const;
export type ReminderDay = (typeof reminderDays)[number];

const weekdays: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const brussels = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** Is it this day of the week, and this hour or later, in Brussels? */
export function isTime(moment: Date, day: ReminderDay, fromHour: number): boolean {
  const parts = brussels.formatToParts(moment);
  const find = (type: 'weekday' | 'hour'): string => parts.find((part) => part.type === type)?.value ?? '';
  return reminderDays[weekdays.indexOf(find('weekday'))] === day && Number(find('hour')) >= fromHour;
}

/**
 * Does something every hour, one after the other, from the moment it is started; what goes wrong is for the log, and is
 * tried again the next hour.
 */
export function createHourly(work: () => Promise<void>, onProblem: (cause: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  function tick(): Promise<void> {
    last = last.then(work).catch(onProblem);
    return last;
  }
  return {
    start: (): void => {
      clearInterval(timer);
      timer = setInterval(() => void tick(), HOUR);
      timer.unref();
      void tick();
    },
    /** Waits for what is being done. */
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await last;
    },
    tick,
  };
}

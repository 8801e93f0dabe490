import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { toGitError, type Git } from './git.ts';

/** One git that stays and answers in lines: starting a process costs more than all that it does for one save. */
export interface Conversation {
  /** Says something, and waits for this many lines. What git refuses ends it; the next question starts another. */
  ask(input: string, lines: number): Promise<readonly string[]>;
  close(): void;
}

interface Question {
  readonly lines: number;
  readonly resolve: (lines: readonly string[]) => void;
  readonly reject: (cause: Error) => void;
}

interface Session {
  readonly child: ChildProcessWithoutNullStreams;
  readonly questions: Question[];
}

export function createConversation(git: Git, args: readonly string[]): Conversation {
  let session: Session | undefined;

  function open(): Session {
    const child = spawn('git', git.toArguments(args), { env: { ...git.env } });
    const questions: Question[] = [];
    const opened = { child, questions };
    let arrived = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      arrived += chunk;
      for (let own = questions[0]; own !== undefined; own = questions[0]) {
        const lines = arrived.split('\n');
        if (lines.length <= own.lines) return;
        own.resolve(lines.slice(0, own.lines));
        arrived = lines.slice(own.lines).join('\n');
        questions.shift();
      }
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    // A git that stops early closes its input; its own answer says why.
    child.stdin.on('error', () => undefined);
    const end = (cause: Error, signal: string | null = null) => {
      if (session === opened) session = undefined;
      for (const { reject } of questions.splice(0)) reject(toGitError(args[0] ?? '', cause, stderr, signal));
    };
    child.on('error', end);
    child.on('close', (_code, signal) => end(new Error('git stopped'), signal));
    return opened;
  }

  return {
    ask(input, lines) {
      session ??= open();
      const { child, questions } = session;
      return new Promise((resolve, reject) => {
        questions.push({ lines, resolve, reject });
        child.stdin.write(input);
      });
    },
    close: () => session?.child.stdin.end(),
  };
}

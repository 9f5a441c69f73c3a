import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/controls';
import { useSay } from '../ui/platform';

export interface TaskState {
  /** 0 to 1, or null while nothing can be said; undefined: not running. */
  readonly progress: number | null | undefined;
  readonly label: string;
}

export interface Task extends TaskState {
  /** Runs work that takes long. A cancelled one ends quietly. Work that fails tells `onError`. */
  run(
    label: string,
    work: (report: (progress: number) => void, signal: AbortSignal) => Promise<void>,
    onError: (message: string) => void,
  ): void;
  cancel(): void;
}

export function useTask(): Task {
  const [state, setState] = useState<TaskState>({ progress: undefined, label: '' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  return {
    ...state,
    run(label, work, onError) {
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      setState({ progress: null, label });
      work((progress) => setState({ progress, label }), own.signal)
        .catch((error: unknown) => {
          if (!own.signal.aborted) onError(error instanceof Error ? error.message : String(error));
        })
        .finally(() => {
          if (controller.current === own) setState({ progress: undefined, label: '' });
        });
    },
    cancel: () => controller.current?.abort(),
  };
}

/** How far it is, and a way out. */
export function TaskProgress({ task }: { task: Task }) {
  const { say } = useSay();
  if (task.progress === undefined) return null;
  return (
    <div class="task">
      <p role="status">{task.label}</p>
      <progress aria-label={task.label} max={1} value={task.progress ?? undefined} />
      <Button look="outline" label={say('action.cancel')} onClick={task.cancel} />
    </div>
  );
}

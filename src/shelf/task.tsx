import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/controls';
import { useSay } from '../ui/platform';

export interface TaskState {
  /** 0 to 1, or null while nothing can be said; undefined: not running. */
  readonly progress: number | null | undefined;
  readonly label: string;
  /** Work that is done as a whole cannot be stopped halfway. */
  readonly canCancel: boolean;
}

export interface Task extends TaskState {
  /** Runs work that takes long. A cancelled one ends quietly. Work that fails tells `onError`. */
  run(
    label: string,
    work: (report: (progress: number) => void, signal: AbortSignal) => Promise<void>,
    onError: (error: unknown) => void,
    canCancel?: boolean,
  ): void;
  cancel(): void;
}

const IDLE: TaskState = { progress: undefined, label: '', canCancel: true };

export function useTask(): Task {
  const [state, setState] = useState<TaskState>(IDLE);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  return {
    ...state,
    run(label, work, onError, canCancel = true) {
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      setState({ progress: null, label, canCancel });
      work((progress) => setState({ progress, label, canCancel }), own.signal)
        .catch((error: unknown) => {
          if (!own.signal.aborted) onError(error);
        })
        .finally(() => {
          if (controller.current === own) setState(IDLE);
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
      {task.canCancel && <Button look="outline" label={say('action.cancel')} onClick={task.cancel} />}
    </div>
  );
}

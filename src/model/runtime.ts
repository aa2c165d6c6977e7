// The only place that knows the ONNX runtime: the published package puts a copy without install script here.
import * as ort from 'onnxruntime-node'

/** One output of the model: `[batch, length, ...rest]`, row-major. */
export interface Output {
  readonly data: Float32Array | Int32Array
  readonly width: number
}

export interface Session {
  /** Runs a batch; each input is `[batch, length]`, row-major. */
  run(
    inputs: Readonly<Record<string, Int32Array>>,
    batch: number,
    length: number,
  ): Promise<Record<string, Output>>
}

/** Opens an ONNX file on the CPU with so many threads. */
export async function openSession(file: string, threads: number): Promise<Session> {
  const session = await ort.InferenceSession.create(file, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })
  return {
    async run(inputs, batch, length) {
      const feeds: Record<string, ort.Tensor> = {}
      for (const [name, data] of Object.entries(inputs))
        feeds[name] = new ort.Tensor('int32', data, [batch, length])
      const results = await session.run(feeds)
      const outputs: Record<string, Output> = {}
      for (const [name, tensor] of Object.entries(results))
        outputs[name] = { data: tensor.data as Float32Array | Int32Array, width: tensor.dims[2] ?? 1 }
      return outputs
    },
  }
}

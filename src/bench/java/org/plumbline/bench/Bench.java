package org.plumbline.bench;

public final class Bench {
    public static void main(String... none) throws Exception {
        Interleaved engine = Interleaved.run(EngineBench.class, "bare");
        System.out.println(engine + " " + engine.ratio());
    }
}

package org.plumbline.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="plumbline/line-chart" data-points="0.2 - 0.4" data-marks="0.5">}: points from left to right,
 * each in the middle of its share of the width, with a line between neighbours and a dashed line for each mark. Heights are
 * parts of the chart's, from 0 below to 1 above; a hyphen is a month without a figure. It draws lines only, and words stand
 * in the page around it: fonts of the machine would make bytes differ.
 */
final class LineChart implements FSObjectDrawer {
    static final String TYPE = "plumbline/line-chart";

    private static final Color LINE = new Color(0x1f, 0x4e, 0x79);
    private static final Color MARK = new Color(0xb0, 0x3a, 0x2e);
    private static final Color FRAME = new Color(0xb8, 0xc0, 0xc8);
    private static final String NONE = "-";

    /** In parts of the width. */
    private static final double DOT = 0.007;

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, to -> new Drawing(
                                to, width / dotsPerPixel, height / dotsPerPixel)
                        .draw(element));
        return null;
    }

    /** One chart on its way to the page. */
    private record Drawing(Graphics2D to, double width, double height) {

        void draw(Element element) {
            String[] points = values(element, "data-points");
            to.setStroke(new BasicStroke(0.5f));
            to.setColor(FRAME);
            to.draw(new Line2D.Double(0, height, width, height));
            to.draw(new Line2D.Double(0, 0, 0, height));
            for (int i = 1; i <= points.length; i++) {
                double at = width * i / points.length;
                to.draw(new Line2D.Double(at, height - 3, at, height));
            }
            marks(values(element, "data-marks"));
            line(points);
        }

        private static String[] values(Element element, String name) {
            return Arrays.stream(element.getAttribute(name).split(" "))
                    .filter(value -> !value.isEmpty())
                    .toArray(String[]::new);
        }

        private void marks(String[] marks) {
            to.setColor(MARK);
            to.setStroke(
                    new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
            for (String mark : marks) {
                to.draw(new Line2D.Double(0, across(mark), width, across(mark)));
            }
        }

        private void line(String[] points) {
            to.setColor(LINE);
            to.setStroke(new BasicStroke(1.4f));
            for (int i = 0; i < points.length; i++) {
                if (!NONE.equals(points[i])) {
                    double dot = width * DOT;
                    to.fill(new Ellipse2D.Double(along(i, points) - dot / 2, across(points[i]) - dot / 2, dot, dot));
                    if (i > 0 && !NONE.equals(points[i - 1])) {
                        to.draw(new Line2D.Double(
                                along(i - 1, points), across(points[i - 1]), along(i, points), across(points[i])));
                    }
                }
            }
        }

        private double along(int index, String[] points) {
            return width * (index + 0.5) / points.length;
        }

        private double across(String part) {
            return height * (1 - Double.parseDouble(part));
        }
    }
}

package org.plumbline.document;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;

/**
 * Fills templates and sets them as tagged PDF (PDF/UA-1), letter size. Nothing of the machine, the moment or chance is in
 * the bytes. Nothing is fetched from anywhere.
 */
public final class Typesetting {
    private static final String HTML = "text/html";
    private static final String PRODUCER = "Plumbline";
    private static final String FONT = "Liberation Sans";
    private static final String FONTS = "/liberation/LiberationSans-";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** What XML cannot hold, though texts that were submitted may. */
    private static final String NO_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final Templates templates;
    private final Engine engine;

    /** With the words of these templates. */
    public Typesetting(Templates templates) {
        this.templates = templates;
        this.engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .addLocator(
                        name -> Optional.ofNullable(templates.files().get(name)).map(Typesetting::located))
                .removeStandaloneLines(true)
                .build();
    }

    private static TemplateLocator.TemplateLocation located(String text) {
        return new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                return new StringReader(text);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(HTML));
            }
        };
    }

    /**
     * Sets a document.
     *
     * @param file name of its template
     * @param content what the template calls {@code it}
     * @param dated the day it bears, which its metadata bear too
     * @throws TemplateFaulty if the template is not in form
     */
    public byte[] pdf(String file, Object content, LocalDate dated) {
        String html = html(file, content);
        try (PdfBoxRenderer renderer = builder(html).buildPdfRenderer()) {
            PDDocument document = renderer.createPDFKeepOpen();
            Calendar midnight = GregorianCalendar.from(dated.atStartOfDay(ZoneOffset.UTC));
            midnight.setTimeZone(TimeZone.getTimeZone("UTC"));
            document.getDocumentInformation().setCreationDate(midnight);
            document.setDocumentId((long) html.hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException notInForm) {
            throw new TemplateFaulty(file, notInForm);
        }
    }

    /** A document as the page that it is set from. */
    String html(String file, Object content) {
        try {
            return engine.getTemplate(file)
                    .instance()
                    .data(Map.of(
                            "it",
                            content,
                            "style",
                            new RawString(templates.files().get(Templates.STYLE))))
                    .setLocale(Locale.US)
                    .render()
                    .replaceAll(NO_XML, "\uFFFD");
        } catch (TemplateException faulty) {
            throw new TemplateFaulty(file, faulty);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.useUriResolver((base, uri) -> null);
        builder.useObjectDrawerFactory(charts());
        font(builder, "Regular", NORMAL, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", NORMAL, FontStyle.ITALIC);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> Typesetting.class.getResourceAsStream(FONTS + name + ".ttf"), FONT, weight, style, true);
    }

    private static FSObjectDrawerFactory charts() {
        return new FSObjectDrawerFactory() {
            @Override
            public com.openhtmltopdf.extend.FSObjectDrawer createDrawer(Element element) {
                return new LineChart();
            }

            @Override
            public boolean isReplacedObject(Element element) {
                return LineChart.TYPE.equals(element.getAttribute("type"));
            }
        };
    }
}

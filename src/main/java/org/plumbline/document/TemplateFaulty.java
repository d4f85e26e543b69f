package org.plumbline.document;

/** A template cannot be filled, or gives no document; the message names the file. */
public class TemplateFaulty extends RuntimeException {
    TemplateFaulty(String file, Exception cause) {
        super("The template " + Templates.FOLDER + "/" + file + " cannot be filled: " + cause.getMessage(), cause);
    }
}

// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import gov.nist.javax.sip.message.MessageFactoryImpl;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.AbstractHASipDialog;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPDialog;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import javax.sip.PeerUnavailableException;
import javax.sip.header.ContactHeader;
import org.jspecify.annotations.Nullable;
import org.mobicents.ha.javax.sip.ClusteredSipStackImpl;
import org.mobicents.ha.javax.sip.HASipDialog;
import org.mobicents.ha.javax.sip.HASipDialogFactory;
import org.mobicents.ha.javax.sip.ReplicationStrategy;

/** The SIP stack of a node whose dialogs can go on elsewhere. */
public final class ReplicatedStack extends ClusteredSipStackImpl {
  /**
   * Requests that the dead node may have sent after its last copy. A gap in the numbers is allowed
   * (RFC 3261 §12.2.2), a number used twice is not.
   */
  private static final long UNKNOWN_REQUESTS = 16;

  private volatile Function<String, @Nullable SIPDialog> elsewhere = _ -> null;

  public ReplicatedStack(Properties settings) throws PeerUnavailableException {
    super(replicating(settings));
  }

  private static Properties replicating(Properties settings) {
    settings.setProperty(CACHE_CLASS_NAME_PROPERTY, StackCache.class.getName());
    settings.setProperty(
        REPLICATION_STRATEGY_PROPERTY, ReplicationStrategy.ConfirmedDialog.toString());
    settings.setProperty(REPLICATE_APPLICATION_DATA, "false");
    return settings;
  }

  /**
   * @param dialogs makes a dialog of this node's own from a copy; asked by id for one that a
   *     message names and this node does not have
   */
  void restoreWith(Function<String, @Nullable SIPDialog> dialogs) {
    elsewhere = dialogs;
  }

  @Nullable SIPDialog findElsewhere(String id) {
    return elsewhere.apply(id);
  }

  /** A dialog that this node has, or null. */
  @Nullable SIPDialog local(String id) {
    return dialogTable.get(id);
  }

  /** Makes a dialog of this node's own from a copy. */
  SIPDialog restore(DialogRecord record) throws ParseException {
    // One that is here still is from before another node took the session away from this one.
    dialogTable.remove(record.dialogId());
    var facts = new HashMap<>(record.dialog());
    if (facts.get(AbstractHASipDialog.LOCAL_CSEQ) instanceof Long last) {
      facts.put(AbstractHASipDialog.LOCAL_CSEQ, last + UNKNOWN_REQUESTS);
    }
    facts.put(AbstractHASipDialog.VERSION, 1L);
    var last = lastResponse(facts);
    var provider = getSipProviders().next();
    var dialog = HASipDialogFactory.createHASipDialog(getReplicationStrategy(), provider, last);
    dialog.setDialogId(record.dialogId());
    dialog.setMetaDataToReplicate(facts, true);
    if (facts.get(AbstractHASipDialog.CONTACT_HEADER) instanceof String contact) {
      dialog.setContactHeader(contactOf(contact));
    }
    dialog.setLastResponse(last);
    dialog.initAfterLoad(this);
    var restored = (SIPDialog) dialog;
    putDialog(restored);
    return restored;
  }

  private static SIPResponse lastResponse(Map<String, Object> facts) throws ParseException {
    if (!(facts.get(AbstractHASipDialog.LAST_RESPONSE) instanceof String last)) {
      throw new ParseException("The copy of a dialog has no response", 0);
    }
    return (SIPResponse) new MessageFactoryImpl().createResponse(last);
  }

  private static ContactHeader contactOf(String text) throws ParseException {
    var line = text.regionMatches(true, 0, "Contact", 0, 7) ? text.strip() : "Contact: " + text;
    return switch (StringMsgParser.parseSIPHeader(line)) {
      case ContactHeader contact -> contact;
      case gov.nist.javax.sip.header.ContactList list -> (ContactHeader) list.getFirst();
      default -> throw new ParseException("Not a Contact: " + text, 0);
    };
  }

  @Override
  public void passivateDialog(HASipDialog dialog) {
    // Sessions stay in memory.
  }

  @Override
  public MessageProcessor[] getStackMessageProcessors() {
    return getMessageProcessors();
  }
}

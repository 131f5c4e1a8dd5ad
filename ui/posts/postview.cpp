// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/postview.h"

#include "models/postsmodel.h"
#include "ui/look/icons.h"
#include "ui/posts/postdelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

PostView::PostView(PostsModel *model, QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(new PostDelegate(this))
{
    setObjectName(u"posts"_s);
    setAccessibleName(tr("Posts"));
    setModel(model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true); // one row is measured, not a hundred thousand
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    // The card beneath shows its round corners.
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    connect(this, &QListView::doubleClicked, this, [this] { wish(Wish::Open); });
}

PostView::~PostView() = default;

void PostView::setSearch(const QString &typed)
{
    m_delegate->setSearch(typed);
    viewport()->update();
}

void PostView::select(int row)
{
    setCurrentIndex(m_model->index(row));
}

void PostView::wish(Wish wish)
{
    if (const PostCard *card = m_model->cardAt(currentIndex().row()))
        Q_EMIT wished(wish, card->id);
}

void PostView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return wish(Wish::Open);
    if (isPlain && event->key() == Qt::Key_E)
        return wish(Wish::Edit);
    if (isPlain && event->key() == Qt::Key_Delete)
        return wish(Wish::Trash);
    QListView::keyPressEvent(event);
}

// Coming by keyboard, a person sees at once where they are.
void PostView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        select(0);
}

void PostView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKeys = event->reason() == QContextMenuEvent::Keyboard;
    if (!isByKeys && !indexAt(event->pos()).isValid())
        return;
    const PostCard *card = m_model->cardAt(currentIndex().row());
    if (!card)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"postMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QString &icon, const QKeySequence &key, Wish what) {
        QAction *action = menu->addAction(Look::icon(icon), text, this, [this, what] { wish(what); });
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
    };
    if (card->deletedAt.isValid()) {
        add(tr("Put back"), u"undo"_s, {}, Wish::Restore);
        add(tr("Look at it"), u"open"_s, QKeySequence(Qt::Key_Return), Wish::Open);
    } else {
        add(tr("Open"), u"open"_s, QKeySequence(Qt::Key_Return), Wish::Open);
        add(tr("Edit"), u"edit"_s, QKeySequence(Qt::Key_E), Wish::Edit);
        menu->addSeparator();
        add(tr("Move to the trash"), u"trash"_s, QKeySequence(Qt::Key_Delete), Wish::Trash);
    }
    const QPoint place = isByKeys ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos();
    menu->popup(place);
}

} // namespace Postrider

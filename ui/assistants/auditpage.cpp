// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistants/auditpage.h"

#include "models/keysmodel.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/navigator.h"
#include "ui/look/widgets.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace Look;

namespace {

// Names of columns, softly, over one hairline.
class Head final : public QHeaderView
{
public:
    Head() : QHeaderView(Qt::Horizontal) { setSectionsClickable(false); }

    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), 36}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->setFont(Look::font(Size::Secondary, Weight::Strong));
        painter->setPen(tokens().soft);
        painter->drawText(rect.adjusted(Space::kLarge, 0, -Space::kSmall, 0),
                          int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter),
                          model()->headerData(section, Qt::Horizontal).toString());
        painter->setPen(tokens().line);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    }
};

class Cell final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen)
            painter->fillRect(option.rect, tokens().accentGround);
        const bool isMain = index.column() == AuditModel::WhatColumn;
        const QFont face = Look::font(Size::Body, isMain ? Weight::Medium : Weight::Regular);
        painter->setFont(face);
        painter->setPen(isMain || isChosen || index.column() == AuditModel::WhoColumn ? tokens().text : tokens().soft);
        const QRect place = option.rect.adjusted(Space::kLarge, 0, -Space::kSmall, 0);
        painter->drawText(place, int(QStyle::visualAlignment(option.direction, Qt::AlignLeading) | Qt::AlignVCenter),
                          QFontMetrics(face).elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        painter->setPen(tokens().line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
};

} // namespace

AuditPage::AuditPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_model(new AuditModel(desk.audits, desk.actor, desk.clock, desk.user.timezone, desk.watch, this)),
      m_keys(new KeysModel(desk.keys, desk.actor, desk.watch, desk.clock, this)),
      m_problem(new Text({}, Size::Secondary))
{
    setObjectName(u"auditPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    column->setSpacing(Space::kMedium);
    column->addWidget(makeHeader());
    m_problem->setObjectName(u"auditProblem"_s);
    m_problem->setTone(Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_table = makeTable();
    auto *card = new Card;
    card->body()->setContentsMargins(1, Space::kTiny, 1, Space::kTiny);
    card->body()->addWidget(m_table);
    m_card = card;
    column->addWidget(m_card, 1);
    m_empty = new EmptyState(u"keys"_s, tr("Nothing was done yet"),
                             tr("Every call of an assistant leaves a line here, with its key and its program."));
    m_empty->setObjectName(u"noAudit"_s);
    m_empty->hide();
    column->addWidget(m_empty, 1);
    connect(m_keys, &KeysModel::loaded, this, &AuditPage::fillKeys);
    connect(m_model, &AuditModel::loaded, this, [this] {
        m_problem->hide();
        const bool isEmpty = m_model->rowCount() == 0;
        m_empty->setVisible(isEmpty);
        m_card->setVisible(!isEmpty);
    });
    connect(m_model, &AuditModel::failed, this, [this](const Error &error) {
        m_problem->setText(sentenceFor(error));
        m_problem->show();
    });
    ask();
}

AuditPage::~AuditPage() = default;

QWidget *AuditPage::makeHeader()
{
    auto *header = new PageHeader(tr("Audit"));
    m_scope = new Segments({tr("Assistants"), tr("Everything")});
    m_scope->setObjectName(u"auditScope"_s);
    m_scope->setAccessibleName(tr("What is shown"));
    m_key = new QComboBox;
    m_key->setObjectName(u"auditKey"_s);
    m_key->setAccessibleName(tr("Of which key"));
    m_key->addItem(tr("All keys"), QString());
    header->leading()->addWidget(m_scope);
    header->leading()->addWidget(m_key);
    auto *keys = new Button(tr("To the keys"), Button::Kind::Quiet);
    keys->setObjectName(u"toKeys"_s);
    header->tools()->addWidget(keys);
    connect(m_scope, &Segments::chosen, this, [this](int scope) {
        m_key->setEnabled(scope == 0);
        ask();
    });
    connect(m_key, &QComboBox::activated, this, &AuditPage::ask);
    connect(keys, &Button::clicked, this, [this] { m_desk.go.show(Navigator::Page::Assistants); });
    return header;
}

QTableView *AuditPage::makeTable()
{
    auto *table = new QTableView;
    table->setObjectName(u"auditTable"_s);
    table->setAccessibleName(tr("Who did what"));
    table->setModel(m_model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(qMax(32, QFontMetrics(Look::font(Size::Body)).height() + 16));
    table->setItemDelegate(new Cell(table));
    auto *head = new Head;
    table->setHorizontalHeader(head);
    head->setStretchLastSection(true);
    head->resizeSection(AuditModel::WhenColumn, 170);
    head->resizeSection(AuditModel::WhoColumn, 280);
    head->resizeSection(AuditModel::WhatColumn, 300);
    table->viewport()->setAutoFillBackground(false);
    auto *enter = new QShortcut(Qt::Key_Return, table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, [this] { openPost(m_table->currentIndex()); });
    connect(table, &QTableView::doubleClicked, this, &AuditPage::openPost);
    return table;
}

void AuditPage::fillKeys()
{
    const QString chosen = m_key->currentData().toString();
    m_key->clear();
    m_key->addItem(tr("All keys"), QString());
    for (const ApiKey &key : m_keys->rows())
        m_key->addItem(key.name, key.id.toString());
    m_key->setCurrentIndex(qMax(0, m_key->findData(chosen)));
}

void AuditPage::ask()
{
    AuditQuery query;
    query.isAboutAssistants = m_scope->current() == 0;
    if (query.isAboutAssistants)
        query.key = ApiKeyId::fromString(m_key->currentData().toString());
    m_model->setQuery(query);
}

void AuditPage::openPost(const QModelIndex &index)
{
    const auto post = index.data(AuditModel::PostRole).value<PostId>();
    if (!post.isNull())
        m_desk.go.showPost(post);
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace Postrider
